/** What every room may use and what knows nothing of any; each package is one thing. */
package world.kindness.platform;
