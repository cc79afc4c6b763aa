/** Bytes of unknown charset to text. */
@NullMarked
package org.copydesk.submission.charset;

import org.jspecify.annotations.NullMarked;
