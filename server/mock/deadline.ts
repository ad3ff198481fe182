/** The deadline passed. */
export class TooLate extends Error {
  override readonly name = "TooLate";
}

export async function within<T>(promise: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TooLate(`${what} within ${deadlineMs / 1000} s.`)), deadlineMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
