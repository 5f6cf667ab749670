/** The days of the rule, their calls, and the exceptions with their reasons. */
package world.kindness.session.series;
