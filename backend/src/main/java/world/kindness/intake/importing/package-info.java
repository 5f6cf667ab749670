/** Taking files in, asking what is not clear, and reading on as it is answered. */
package world.kindness.intake.importing;
