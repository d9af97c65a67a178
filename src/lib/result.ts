/**
 * Errors in this project are values, not exceptions: whatever can fail for a reason outside our control returns a
 * `Result`, so that the type tells the caller there is a second case to handle.
 */

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E> = Ok<T> | Err<E>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E>(error: E): Err<E> => ({ ok: false, error });

/** Marks a branch that the types say cannot be reached; a compile error where a union gained a member. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
