/** Letters, words and lines as this project compares and writes them. */
package world.kindness.platform.text;
