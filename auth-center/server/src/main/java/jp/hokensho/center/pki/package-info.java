/// The centre's own authority and keys. Doors: [jp.hokensho.center.pki.Authority],
/// [jp.hokensho.center.pki.Signer], [jp.hokensho.center.pki.Vault]; [jp.hokensho.center.pki.StateDirectory]
/// makes and finds their files.
package jp.hokensho.center.pki;
