@main
enum Ringwerk {
  static func main() {}
}
