package org.copydesk.enrichment.grammar;

/**
 * One place of a rule's right side.
 *
 * @param symbol the category or literal that must stand there
 * @param glued whether nothing may stand between it and the element before
 * @param minimum least value of a number
 * @param maximum greatest value of a number
 * @param digits count of digits that a number must be written with, 0 for any
 */
record Element(int symbol, boolean glued, long minimum, long maximum, int digits) {

  /** Whether an item of the right category also has the right value. */
  boolean accepts(Item item) {
    if (!(item.value() instanceof Quantity quantity)) {
      return true;
    }
    long value = quantity.value().longValue();
    return value >= minimum && value <= maximum && (digits == 0 || digits == quantity.digits());
  }
}
