/// One authority of certificates takes the place of another while everybody goes on (decision 0165). Doors:
/// [jp.hokensho.center.authority.Authorities], [jp.hokensho.center.authority.DeviceTrusts].
package jp.hokensho.center.authority;
