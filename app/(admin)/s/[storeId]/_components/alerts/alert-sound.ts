const KEY = 'storefolk-alert-sound';

/** Kept by the browser: what is welcome at one desk is not at another. */
export function isSoundOn(): boolean {
  return localStorage.getItem(KEY) === 'on';
}

export function setSoundOn(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
}

let audio: AudioContext | null = null;

/** Two soft tones. Browsers stay silent until the page was clicked once. */
export function playSound(): void {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
  const start = audio.currentTime;
  for (const [i, frequency] of [660, 880].entries()) {
    const at = start + i * 0.13;
    const tone = new OscillatorNode(audio, { type: 'sine', frequency });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.16, at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.28);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.3);
  }
}
