package org.copydesk.ingest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what the choice of a resource method would let through: a submission without a readable
 * Content-Type, or whose sender accepts no JSON.
 */
public final class MediaTypes {

  private static final MediaType ANSWER_TO_NDJSON = MediaType.valueOf(ArticleResource.NDJSON);

  @ServerRequestFilter(preMatching = true)
  void check(ContainerRequestContext request) {
    // What operators ask for has no body.
    if (request.getMethod().equals("POST")
        && !request.getUriInfo().getPath().startsWith("/dead-letters")) {
      requireReadable(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
      requireJsonAccepted(request);
    }
  }

  private static void requireReadable(String contentType) {
    try {
      if (contentType == null || MediaType.valueOf(contentType).isWildcardType()) {
        throw new NotSupportedException();
      }
    } catch (IllegalArgumentException e) {
      throw new NotSupportedException(e);
    }
  }

  private static void requireJsonAccepted(ContainerRequestContext request) {
    List<MediaType> accepted;
    try {
      accepted = request.getAcceptableMediaTypes();
    } catch (IllegalArgumentException e) {
      throw new NotAcceptableException(e);
    }
    boolean json =
        accepted.isEmpty()
            || accepted.stream()
                .anyMatch(type ->
                    type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(ANSWER_TO_NDJSON));
    if (!json) {
      throw new NotAcceptableException();
    }
  }
}
