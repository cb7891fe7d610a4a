import Glibc

/// The path of an executable that was built together with the tests.
///
/// It lies beside the program that runs the tests, in a debug and in a release build.
///
/// - Throws: `SystemCallError` if it is not there.
public func builtProduct(named name: String) throws(SystemCallError) -> String {
  guard let runner = unsafe realpath("/proc/self/exe", nil) else {
    throw SystemCallError("realpath /proc/self/exe")
  }
  defer { unsafe free(runner) }
  let folder = unsafe String(cString: runner).split(separator: "/").dropLast()
  let product = "/" + (folder + [name[...]]).joined(separator: "/")
  guard unsafe access(product, X_OK) == 0 else {
    throw SystemCallError("find \(product), which `swift build` makes")
  }
  return product
}
