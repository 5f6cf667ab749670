/** What must go from published packs: words taken back, less shown of a writer, people erased. */
package world.kindness.pack.withdrawals;
