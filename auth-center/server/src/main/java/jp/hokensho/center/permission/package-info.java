/// The permission list 照会許可照合リスト: which clinic may ask which insurer about what. Door:
/// [jp.hokensho.center.permission.Permissions].
package jp.hokensho.center.permission;
