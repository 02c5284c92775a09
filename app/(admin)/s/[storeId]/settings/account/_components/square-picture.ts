const EDGE = 256;
/** Below what the server takes, at the best quality that fits. */
const QUALITIES = [0.9, 0.75, 0.5];
const MAX_BYTES = 200_000;

/**
 * Cuts the middle square out of a picture and makes it 256 pixels wide. Drawing it anew leaves out whatever the camera
 * has written into the file, the place among it.
 * @throws Error when the browser cannot read the file as a picture
 */
export async function squarePicture(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file);
  const edge = Math.min(image.width, image.height);
  const canvas = document.createElement('canvas');
  canvas.width = EDGE;
  canvas.height = EDGE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  // JPEG has no transparency: white is what is behind most faces and logos.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, EDGE, EDGE);
  pen.drawImage(
    image,
    (image.width - edge) / 2,
    (image.height - edge) / 2,
    ...([edge, edge, 0, 0, EDGE, EDGE] as [number, number, number, number, number, number]),
  );
  image.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= MAX_BYTES) return blob;
  }
  throw new Error('too large');
}
