/**
 * Who may do what with a service over HTTP: callers are known by an API key or an OIDC token, and
 * resource methods name the role they need. Shared by the three services.
 */
@NullMarked
package org.copydesk.access;

import org.jspecify.annotations.NullMarked;
