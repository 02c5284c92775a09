/** Port: authenticated encryption of small secrets at rest. */
export interface SecretBox {
  encrypt(plain: string): string;
  /** @throws AppError `internal` when the text was not encrypted with this instance's secret */
  decrypt(sealed: string): string;
}
