package org.copydesk.store.querying;

/** A request has a parameter that it can't have, or gives it a value that it can't take. */
public final class InvalidParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String expectation;

  /**
   * Says what is wrong.
   *
   * @param parameter its name
   * @param expectation what it should be, in words that follow its name
   */
  public InvalidParameterException(String parameter, String expectation) {
    super(parameter + " " + expectation);
    this.parameter = parameter;
    this.expectation = expectation;
  }

  public String parameter() {
    return parameter;
  }

  public String expectation() {
    return expectation;
  }
}
