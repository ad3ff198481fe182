/**
 * Lets simultaneous calls with the same key share one query. No call gets the result of a query that began before it: a
 * call that arrives while a query is running waits for the next one.
 */
export function joined<Answer>(ask: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  const underway = new Map<string, Underway<Answer>>();
  const begin = (key: string): Promise<Answer> => {
    const begun: Underway<Answer> = { answer: ask(key), next: undefined };
    underway.set(key, begun);
    const forget = () => void (underway.get(key) === begun && underway.delete(key));
    begun.answer.then(forget, forget);
    return begun.answer;
  };
  return (key) => {
    const before = underway.get(key);
    if (before === undefined) return begin(key);
    const again = () => begin(key);
    before.next ??= before.answer.then(again, again);
    return before.next;
  };
}

interface Underway<Answer> {
  readonly answer: Promise<Answer>;
  next: Promise<Answer> | undefined;
}
