/** What files hold, record by record: messages, reactions, and who came when. */
package world.kindness.intake.records;
