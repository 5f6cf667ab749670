package world.kindness.intake.records;

import java.util.List;

/**
 * Private records of a chat were taken out of messages into which an earlier version had read them;
 * told within the transaction. What was made of these messages may still hold them.
 */
public record MessagesOpenedUp(List<ChatMessage> messages) {}
