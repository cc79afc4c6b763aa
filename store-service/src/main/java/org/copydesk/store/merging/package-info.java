/** Pure: what a poll's changes come to, and what became of each. */
@NullMarked
package org.copydesk.store.merging;

import org.jspecify.annotations.NullMarked;
