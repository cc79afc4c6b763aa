/** Benchmarks of the enrichment library. */
@NullMarked
package org.copydesk.benchmarks;

import org.jspecify.annotations.NullMarked;
