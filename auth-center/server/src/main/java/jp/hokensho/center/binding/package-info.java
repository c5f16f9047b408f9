/// Whose key is whose, on the record: clinics' sealing keys and insurers' signing keys (architecture §7). Door:
/// [jp.hokensho.center.binding.Bindings].
package jp.hokensho.center.binding;
