/**
 * A small chart parser over words and numbers, driven by grammar files: the dates and the amounts
 * of every language are read with it.
 *
 * <p>A grammar file holds one statement a line; {@code #} starts a comment.
 *
 * <pre>
 * include common                  statements of another file of the same folder
 * numerals han                    Chinese numerals count as numbers
 * clitics و ف                     letters that may be written together with the next word
 * spaceless                       words stand side by side without spaces
 * separators comma                how numbers in digits are written: point (1,234.5; the default),
 *                                 comma (1.234,5 and 1 234,5) or either
 * word MONTH 3 march mar          forms of one category and their value (a number or a word)
 * DATE = MONTH NUM{1..31} -&gt; in(month($1), day($2))
 * </pre>
 *
 * Numbers come as {@code NUM} (a run of digits, a stretch of Chinese numerals) and {@code DEC}
 * (with separators and fraction); Chinese ones also as {@code PAIR} (四五千: two numbers in one) and
 * {@code SPACED} (一 百 五 十).
 *
 * <p>A rule's right side is a sequence of categories (upper case), literal words, and groups of
 * either, {@code (a|b)}; {@code ?} makes an element optional, a leading {@code +} forbids the gap
 * before it, {@code CATEGORY{1..12,2d}} bounds a number's value and its count of digits. {@code
 * <(a|b)}, {@code <!(a)}, {@code >(a)} and {@code >!(a)} look behind and ahead, across a gap where
 * {@code a} is a word without a leading {@code +}. {@code $n} is the value of the n-th category or
 * group of categories of the rule as written, counting optional ones.
 */
@NullMarked
package org.copydesk.enrichment.grammar;

import org.jspecify.annotations.NullMarked;
