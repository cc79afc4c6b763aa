/**
 * Finds the dates, times, durations and recurring times of a text and says what they mean.
 *
 * <p>Reading goes in two steps. The language's grammar ({@code zh.grammar}, {@code en.grammar} …)
 * turns expressions into {@link org.copydesk.enrichment.dates.Meaning}s: what is said, such as "the
 * month before". The {@link org.copydesk.enrichment.dates.Narrative} then settles them: what is
 * meant, given the publication date and the dates said before.
 */
@NullMarked
package org.copydesk.enrichment.dates;

import org.jspecify.annotations.NullMarked;
