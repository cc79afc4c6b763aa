/** Works out the language of a text and, for Chinese, its script. */
@NullMarked
package org.copydesk.enrichment.language;

import org.jspecify.annotations.NullMarked;
