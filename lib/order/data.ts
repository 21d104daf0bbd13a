/** A language's `order.json`: expressions. */
export interface OrderData {
  /** How a sentence begins that can't be understood without the one before it. */
  leans: string;
  /** A word anywhere in a sentence that stands for something said before ("it", "this"). */
  refers: string;
  /** How a sentence begins that only goes on with the one before it ("and", "although"): nothing comes between, not even an apology. */
  joins: string;
  /** A sentence at the head of a mail that only greets, or says who writes. */
  opens?: string;
  /** A sentence that only takes leave ("Do not hesitate to …"), where it stands at the foot. */
  closes?: string;
}
