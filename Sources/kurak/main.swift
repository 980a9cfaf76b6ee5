import App
import Foundation

exit(Kurak.run(Array(CommandLine.arguments.dropFirst())))
