/**
 * Lets those who ask for the same at the same time share an answer. None gets one that was asked for before it came: who
 * comes while a question is underway waits for the next one.
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
