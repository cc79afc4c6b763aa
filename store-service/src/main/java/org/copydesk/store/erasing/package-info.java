/** Erasing articles for good, and telling the topics of it. */
@NullMarked
package org.copydesk.store.erasing;

import org.jspecify.annotations.NullMarked;
