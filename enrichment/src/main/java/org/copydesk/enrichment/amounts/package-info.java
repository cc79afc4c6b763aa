/** Finds sums of money and percentages, in Western and Chinese numerals and their mixes. */
@NullMarked
package org.copydesk.enrichment.amounts;

import org.jspecify.annotations.NullMarked;
