const INT_MAX = 2_147_483_647;

/** An id of the path as a row's. A number beyond any id names nothing, like the id 0. */
export function idOf(text: string): number {
  const id = Number(text);
  return id <= INT_MAX ? id : 0;
}
