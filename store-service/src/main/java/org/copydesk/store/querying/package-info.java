/** Pure: from the parameters of a request to a query on the articles. */
@NullMarked
package org.copydesk.store.querying;

import org.jspecify.annotations.NullMarked;
