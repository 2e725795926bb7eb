export interface Disposable {
  dispose(): void;
}

export const toDisposable = (dispose: () => void): Disposable => ({ dispose });

/** Disposes of all, in reverse order, even where one throws; then throws the first error. */
export function disposeAll(disposables: Disposable[]): void {
  const errors: unknown[] = [];
  for (const disposable of disposables.splice(0).reverse()) {
    try {
      disposable.dispose();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
