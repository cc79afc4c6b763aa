/** Pure: from a record's bytes to the row that PostgreSQL is to hold. */
@NullMarked
package org.copydesk.store.mapping;

import org.jspecify.annotations.NullMarked;
