/** Settles after 2 ms: for those who ask again and again whether another process got to a state. */
export function soon(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 2));
}
