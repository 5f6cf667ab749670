package world.kindness.mail;

import java.util.Map;

public record OutgoingMail(
    String to, String subject, String text, String html, Map<String, String> headers) {}
