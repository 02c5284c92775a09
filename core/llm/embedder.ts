/** Port: turns texts into unit-length vectors. */
export interface Embedder {
  /** "provider:model@revision:dims": vectors of different ids are never compared. */
  readonly id: string;
  readonly dims: number;
  /**
   * @param purpose some models embed a question and a document differently
   * @returns one vector of `dims` numbers per text, in order
   * @throws AppError `unavailable` when the model cannot run; callers then go on with keywords alone
   */
  embed(texts: readonly string[], purpose: 'query' | 'document'): Promise<Float32Array[]>;
}
