package org.tsudoi.web.start;

/** A login of the demonstration: who it is, with its ID and password. */
public record DemonstrationLogin(String role, String id, String password) {

  /** Who it is, for views. */
  public String getRole() {
    return role;
  }

  /** The login ID, for views. */
  public String getId() {
    return id;
  }

  /** The password, for views. */
  public String getPassword() {
    return password;
  }
}
