/// People, what they sign in with, and sessions. Doors:
/// [jp.hokensho.center.account.Accounts], [jp.hokensho.center.account.Activations],
/// [jp.hokensho.center.account.Staff], [jp.hokensho.center.account.Sessions].
package jp.hokensho.center.account;
