/**
 * Asks again and again until the answer is the wanted one, and gives it.
 * @param limit how long it is asked, in ms
 * @throws Error with the last answer, when the limit is over
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
  limit = 15_000,
): Promise<Answer> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (performance.now() > end) throw new Error(`${what}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
