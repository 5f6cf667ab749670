/** Personal data that files hold, until a person decides about each find. */
package world.kindness.intake.held;
