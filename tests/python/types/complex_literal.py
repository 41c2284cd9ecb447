print(2j, 1.5e3j, 1_0j, 0x10 + 1J)  # expect: 2j 1500j 10j (16+1j)
match 3 + 4j:
    case 3 + 4j:
        print("found")  # expect: found
