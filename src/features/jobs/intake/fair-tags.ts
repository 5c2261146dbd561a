/**
 * Start-time fair queueing (Goyal, Vin and Cheng, 1996), each picture costing 1. Pictures are painted in the order of
 * their start tags, then of their arrival. Who asks for much only makes their own later pictures wait.
 */
export type FairTags = { readonly start: number; readonly finish: number };

const COST = 1;

/**
 * Tags pictures of one user in their order.
 * See `docs/decisions/fair-order.md`.
 *
 * @param arrivals the virtual time at which each arrived: the largest start tag that had been dispatched by then
 * @param lastFinish the finish tag of the user's picture before these, 0 if there is none
 */
export function assignTags(arrivals: readonly number[], lastFinish: number): readonly FairTags[] {
  let finish = lastFinish;
  return arrivals.map((arrival) => {
    const start = Math.max(arrival, finish);
    finish = start + COST;
    return { start, finish };
  });
}
