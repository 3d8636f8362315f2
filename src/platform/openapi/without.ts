/** The object without some of its members. */
export function without<T extends object>(object: T, ...names: string[]): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name))) as T;
}
