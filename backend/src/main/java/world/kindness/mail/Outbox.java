package world.kindness.mail;

@jakarta.enterprise.context.ApplicationScoped
public class Outbox {
  public void send(OutgoingMail m) {}
}
