/** Two short notes, a third apart. Hertz, and seconds after the start. */
const NOTES = [
  { hertz: 659.25, at: 0 },
  { hertz: 830.61, at: 0.11 },
];
const LOUDNESS = 0.09;
const NOTE_SECONDS = 0.32;

/**
 * The sound of a new message. Browsers let a page sound only after somebody has used it: until then, and where there is
 * no sound at all, nothing is heard.
 * @returns plays it
 */
export function createChime(target: EventTarget): () => void {
  let audio: AudioContext | null = null;

  function unlock() {
    try {
      audio ??= new AudioContext();
      void audio.resume().catch(() => {});
    } catch {
      // No sound here.
    }
  }
  for (const gesture of ['pointerdown', 'keydown']) {
    target.addEventListener(gesture, unlock, { once: true, passive: true });
  }

  return () => {
    if (audio?.state !== 'running') return;
    for (const { hertz, at } of NOTES) {
      const start = audio.currentTime + at;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.015);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + NOTE_SECONDS);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + NOTE_SECONDS);
    }
  };
}
