/** The element of a list that is there. @throws RangeError if it is not */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) {
    throw new RangeError(`no element ${index} in a list of ${list.length}`);
  }
  return element;
}
