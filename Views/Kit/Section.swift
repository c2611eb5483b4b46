/// The section of the top bar that a page belongs to; its link is marked as current.
package enum Section: Sendable { case loop, opinions, settings, none }
