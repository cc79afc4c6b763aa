package org.copydesk.enrichment.extraction;

import java.util.List;
import java.util.Set;

/**
 * What stands over an article's text, as its page tells it; folded.
 *
 * @param titles lines that may head the article
 * @param names of its authors and publisher
 * @param live whether the page is a series of posts that are one article
 */
record ArticleHead(List<String> titles, Set<String> names, boolean live) {

  ArticleHead {
    titles = List.copyOf(titles);
    names = Set.copyOf(names);
  }
}
